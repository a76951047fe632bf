package hexmail.bootstrap;

import hexmail.bootstrap.configuration.Configuration;
import hexmail.bootstrap.configuration.ConfigurationFile;
import hexmail.bootstrap.configuration.GoogleClient;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/// `hexmail serve`: the front, as configured.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Start the front, configured by HEXMAIL_* keys.")
final class ServeCommand implements Callable<Integer> {
  private final ProcessEnvironment process;
  private final Clock clock;

  ServeCommand(ProcessEnvironment process, Clock clock) {
    this.process = process;
    this.clock = clock;
  }

  @Override
  public Integer call() throws InterruptedException {
    Configuration configuration =
        Configuration.require(ConfigurationFile.join(process.environment()));
    Logs.format(configuration.logFormat());
    GoogleClient client = GoogleClient.read(configuration);
    Stream.of(configuration.warnings(), client.warnings())
        .flatMap(List::stream)
        .forEach(warning -> process.printError("warning: " + warning));
    Wiring front = Wiring.start(configuration, client, UnaryOperator.identity(), clock);
    process.print("Hexmail is ready at " + configuration.web().baseUrl());
    return RunningProcess.keep(front);
  }
}
