package hexmail.bootstrap;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZoneId;
import picocli.CommandLine;

/// Hexmail's command line.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(commandLine(Surroundings.ofProcess()).execute(arguments));
  }

  static CommandLine commandLine(Surroundings surroundings) {
    // Its zone is the one in which pages show times.
    Clock clock = Clock.system(ZoneId.systemDefault());
    return new CommandLine(new HexmailCommand())
        .addSubcommand(new DemoCommand(surroundings, clock))
        .addSubcommand(new ServeCommand(surroundings, clock))
        .addSubcommand(new GoogleCommand(surroundings, clock))
        .addSubcommand(new DoctorCommand(surroundings))
        .setOut(writer(surroundings.out()))
        .setErr(writer(surroundings.err()))
        .setExecutionExceptionHandler(new FailureReport(surroundings));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }
}
