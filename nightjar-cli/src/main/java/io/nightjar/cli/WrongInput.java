package io.nightjar.cli;

/** The user's input is wrong; the message says what, and what is allowed. Exit status 2. */
final class WrongInput extends RuntimeException {
  private static final long serialVersionUID = 1;

  WrongInput(String message) {
    super(message);
  }
}
