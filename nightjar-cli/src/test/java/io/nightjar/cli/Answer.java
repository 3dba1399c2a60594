package io.nightjar.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one call of the command line gives back. */
record Answer(int status, String out, String err) {

  /**
   * Runs a command in this virtual machine.
   *
   * @param command as a shell would split it, at blanks
   */
  static Answer to(String command) {
    return to(command.isBlank() ? new String[0] : command.strip().split(" +", -1));
  }

  static Answer to(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    return new Answer(status, out.toString(), err.toString());
  }

  /** The one document on standard output. */
  JsonNode json() {
    return JsonMapper.builder().build().readTree(out);
  }
}
