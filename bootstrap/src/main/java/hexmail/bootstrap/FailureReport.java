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

/// Turns what a command throws into one clear line and an exit code: 2 for what the operator can
/// mend, 1 for a defect.
final class FailureReport implements IExecutionExceptionHandler {
  static final int DEFECT = 1;
  static final int MENDABLE = 2;

  private static final String SERVE_KEYS = "HEXMAIL_PORT, or another address with HEXMAIL_BIND";

  private final ProcessEnvironment process;

  FailureReport(ProcessEnvironment process) {
    this.process = process;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    return switch (failure) {
      case NotStartable notStartable -> {
        notStartable.faults().forEach(process::complain);
        yield MENDABLE;
      }
      case HttpAdapter.PortTaken taken ->
          portTaken("the front", taken.address(), isServe(command) ? SERVE_KEYS : "--port");
      case PortTaken taken ->
          portTaken(
              "the local Google",
              "127.0.0.1:" + taken.port(),
              isDemo(command) ? "--google-port" : "--port");
      case LocalGoogleUnusable unusable -> mendable(String.valueOf(unusable.getMessage()));
      case PersistenceAdapter.Unusable unusable -> mendable(String.valueOf(unusable.getMessage()));
      default -> {
        // Asked for only now: the first logger fixes the form of log lines, which a command
        // decides.
        LoggerFactory.getLogger(FailureReport.class).error("The command failed", failure);
        process.complain("an unexpected failure; its trace is above");
        yield DEFECT;
      }
    };
  }

  private int portTaken(String who, String address, String key) {
    return mendable(
        who
            + " cannot listen on "
            + address
            + ": the port is taken by another program, or cannot be had; choose another with "
            + key);
  }

  private int mendable(String line) {
    process.complain(line);
    return MENDABLE;
  }

  private static boolean isServe(CommandLine command) {
    return command.getCommand() instanceof ServeCommand;
  }

  private static boolean isDemo(CommandLine command) {
    return command.getCommand() instanceof DemoCommand;
  }
}
