package hexmail.bootstrap;

import hexmail.adapter.http.HttpAdapter;
import hexmail.adapter.persistence.PersistenceAdapter;
import hexmail.bootstrap.configuration.NotStartable;
import hexmail.emulator.LocalGoogleUnusable;
import hexmail.emulator.PortTaken;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Turns an exception of a command into lines for the operator and an exit code: 2 for what the
/// operator can fix, 1 for a defect.
final class FailureReport implements IExecutionExceptionHandler {
  static final int DEFECT = 1;
  static final int OPERATOR_ERROR = 2;

  private static final String SERVE_KEYS = "HEXMAIL_PORT or another address with HEXMAIL_BIND";

  private final ProcessEnvironment process;

  FailureReport(ProcessEnvironment process) {
    this.process = process;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    return switch (failure) {
      case NotStartable notStartable -> {
        notStartable.faults().forEach(process::printError);
        yield OPERATOR_ERROR;
      }
      case HttpAdapter.PortTaken taken ->
          portTaken("the front", taken.address(), isServe(command) ? SERVE_KEYS : "--port");
      case PortTaken taken ->
          portTaken(
              "the local Google",
              "127.0.0.1:" + taken.port(),
              isDemo(command) ? "--google-port" : "--port");
      case LocalGoogleUnusable unusable -> operatorError(String.valueOf(unusable.getMessage()));
      case PersistenceAdapter.Unusable unusable ->
          operatorError(String.valueOf(unusable.getMessage()));
      default -> {
        // Created only now: the first logger fixes the format, which a command sets.
        LoggerFactory.getLogger(FailureReport.class).error("The command failed", failure);
        process.printError("unexpected error; the stack trace is above");
        yield DEFECT;
      }
    };
  }

  private int portTaken(String who, String address, String key) {
    return operatorError(
        who
            + " cannot listen on "
            + address
            + ": the port is in use or not permitted; choose another with "
            + key);
  }

  private int operatorError(String line) {
    process.printError(line);
    return OPERATOR_ERROR;
  }

  private static boolean isServe(CommandLine command) {
    return command.getCommand() instanceof ServeCommand;
  }

  private static boolean isDemo(CommandLine command) {
    return command.getCommand() instanceof DemoCommand;
  }
}
