package io.nightjar.physics;

/** A table, a set of counts or a covariance cannot be used; the message says where and why. */
public final class DataException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * A fault of the data as a whole.
   *
   * @param message what is wrong, in words for the user
   */
  public DataException(String message) {
    super(message);
  }

  /**
   * A fault found while reading or computing.
   *
   * @param message what is wrong, in words for the user
   * @param cause what the library underneath said
   */
  public DataException(String message, Throwable cause) {
    super(message, cause);
  }

  /** A fault in one cell: the message starts with table, line and column. */
  static DataException at(String table, long line, String column, String fault) {
    return new DataException(table + ", line " + line + ", column " + column + ": " + fault);
  }
}
