package hexmail.bootstrap;

import hexmail.adapter.http.HttpAdapter;
import hexmail.adapter.persistence.PersistenceAdapter;
import hexmail.emulator.PortTaken;
import hexmail.emulator.mail.MailFilesUnreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Turns what a command throws into one clear line and an exit code: 2 for what the operator can
/// mend, 1 for a defect.
final class FailureReport implements IExecutionExceptionHandler {
  static final int DEFECT = 1;
  static final int MENDABLE = 2;

  private static final Logger LOG = LoggerFactory.getLogger(FailureReport.class);

  private final Surroundings surroundings;

  FailureReport(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    return switch (failure) {
      case NotStartable notStartable -> {
        notStartable.faults().forEach(surroundings::complain);
        yield MENDABLE;
      }
      case HttpAdapter.PortTaken taken -> mendable(taken);
      case PortTaken taken -> mendable(taken);
      case MailFilesUnreadable unreadable -> mendable(unreadable);
      case PersistenceAdapter.Unusable unusable -> mendable(unusable);
      default -> {
        LOG.error("The command failed", failure);
        surroundings.complain("an unexpected failure; its trace is above");
        yield DEFECT;
      }
    };
  }

  private int mendable(RuntimeException failure) {
    surroundings.complain(String.valueOf(failure.getMessage()));
    return MENDABLE;
  }
}
