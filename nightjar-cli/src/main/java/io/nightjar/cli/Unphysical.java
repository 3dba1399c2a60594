package io.nightjar.cli;

/** The point is unphysical; the message says which condition fails. Exit status 3. */
final class Unphysical extends RuntimeException {
  private static final long serialVersionUID = 1;

  Unphysical(String message) {
    super(message);
  }
}
