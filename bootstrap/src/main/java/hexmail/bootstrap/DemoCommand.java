package hexmail.bootstrap;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `hexmail demo`: the front and a local Google, without any set-up.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Start the front with a local Google and sample accounts.")
final class DemoCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Clock clock;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port of the front; 0 picks a free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--google-port",
      defaultValue = "8090",
      description = "Port of the local Google; 0 picks a free one (default: ${DEFAULT-VALUE}).")
  private int googlePort;

  @Option(
      names = "--mbox",
      paramLabel = "FILE",
      description =
          "Mail for the first account: an mbox file, an .eml file or a folder of them. May be repeated.")
  private List<Path> mbox = List.of();

  @Option(
      names = "--messages",
      paramLabel = "N",
      description = "How many sample messages the first account gets (default: 2000).")
  private @Nullable Integer messages;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data/demo",
      description = "Where everything is kept (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("data/demo");

  DemoCommand(Surroundings surroundings, Clock clock) {
    this.surroundings = surroundings;
    this.clock = clock;
  }

  @Override
  public Integer call() throws InterruptedException {
    Demo.Options options =
        new Demo.Options(
            Ports.valid("--port", port),
            Ports.valid("--google-port", googlePort),
            MailOptions.source(mbox, messages),
            data);
    Demo demo = Demo.start(options, clock);
    MailOptions.report(demo.imported(), surroundings);
    surroundings.say("Hexmail is ready at " + demo.address());
    return RunningProcess.keep(demo);
  }
}
