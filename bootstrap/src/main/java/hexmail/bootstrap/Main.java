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
    System.exit(commandLine(ProcessEnvironment.ofProcess()).execute(arguments));
  }

  static CommandLine commandLine(ProcessEnvironment process) {
    // Pages show times in its zone.
    Clock clock = Clock.system(ZoneId.systemDefault());
    return new CommandLine(new HexmailCommand())
        .addSubcommand(new DemoCommand(process, clock))
        .addSubcommand(new ServeCommand(process, clock))
        .addSubcommand(new GoogleCommand(process, clock))
        .addSubcommand(new DoctorCommand(process))
        .addSubcommand(
            new CommandLine(new PeopleCommand(process, clock))
                .addSubcommand(new PeopleEndCommand(process, clock)))
        .setOut(writer(process.out()))
        .setErr(writer(process.err()))
        .setExecutionExceptionHandler(new FailureReport(process));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }
}
