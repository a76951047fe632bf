package hexmail.bootstrap;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `hexmail demo`: the front and the local Google, without any set-up.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Start the front with a local Google and sample accounts.")
final class DemoCommand implements Callable<Integer> {
  private final ProcessEnvironment process;
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

  @Mixin private final MailOptions mail = new MailOptions();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data/demo",
      description = "Folder of the database, the keys and the mail (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("data/demo");

  DemoCommand(ProcessEnvironment process, Clock clock) {
    this.process = process;
    this.clock = clock;
  }

  @Override
  public Integer call() throws InterruptedException {
    Demo.Options options =
        new Demo.Options(
            TcpPorts.valid("--port", port),
            TcpPorts.valid("--google-port", googlePort),
            mail.source(),
            data);
    Demo demo = Demo.start(options, clock);
    MailOptions.report(demo.imported(), process);
    process.print("Hexmail is ready at " + demo.address());
    return RunningProcess.keep(demo);
  }
}
