package hexmail.benchmarks.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.benchmarks.deployment.CommandLine;
import hexmail.benchmarks.deployment.JavaProcess;
import hexmail.benchmarks.web.Load.Sample;
import hexmail.benchmarks.web.Load.Target;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Measures target P9 and prints a table. Each server is warmed up until its JVM hardly compiles
/// any more. Then they take turns, and the figures are medians of the rounds.
final class WebTargets {
  private static final String LIST = "/u/0/mail";
  private static final String MEMORY = "-Xmx128m";

  /// As Hexmail is started: objects with short headers take less time.
  private static final String COMPACT = "-XX:+UseCompactObjectHeaders";

  private static final Duration WARM_UP_STEP = Duration.ofSeconds(5);

  /// A server is warm when its JVM compiles for less time than this in a step.
  private static final Duration HARDLY_COMPILES = WARM_UP_STEP.dividedBy(20);

  private static final PrintStream OUT = new PrintStream(System.out, true, UTF_8);

  private final CommandLine options;
  private final List<ServerProcess> closing = new ArrayList<>();

  private WebTargets(CommandLine options) {
    this.options = options;
  }

  public static void main(String[] arguments) throws Exception {
    WebTargets targets =
        new WebTargets(
            CommandLine.parse(
                arguments,
                Map.of(
                    "--hexmail", "bootstrap/target/hexmail",
                    "--before", "",
                    "--java", "",
                    "--pages", "list,API",
                    "--bare", "true",
                    "--people", "64",
                    "--rounds", "5",
                    "--seconds", "5",
                    "--warm-up", "180")));
    // Also when it is interrupted.
    Runtime.getRuntime().addShutdownHook(new Thread(targets::stop));
    targets.measure();
  }

  private void stop() {
    closing.reversed().forEach(ServerProcess::close);
  }

  private void measure() throws Exception {
    Map<String, Target> targets = targets();
    int people = options.number("--people");
    try (Load load = new Load()) {
      for (Target target : targets.values()) {
        warmUp(load, target, people);
      }
      Map<String, List<Sample>> many = rounds(load, targets, people);
      OUT.println(header(people));
      print(many, targets);
      Map<String, List<Sample>> one = rounds(load, targets, 1);
      OUT.println(header(1));
      print(one, targets);
    }
  }

  /// Until the JVM hardly compiles any more, or for the longest time if the system does not tell
  /// how much it does.
  private void warmUp(Load load, Target target, int people) throws IOException {
    Duration longest = Duration.ofSeconds(options.number("--warm-up"));
    ServerProcess server = target.server();
    boolean warm = false;
    for (Duration spent = Duration.ZERO;
        !warm && spent.compareTo(longest) < 0;
        spent = spent.plus(WARM_UP_STEP)) {
      Duration before = server.compilerTime();
      Sample _ = load.run(target, people, WARM_UP_STEP);
      Duration compiled = server.compilerTime().minus(before);
      warm = before.isPositive() && compiled.compareTo(HARDLY_COMPILES) < 0;
    }
  }

  private static void print(Map<String, List<Sample>> samples, Map<String, Target> targets) {
    targets.forEach(
        (name, target) -> OUT.println(row(name, samples.getOrDefault(name, List.of()), target)));
  }

  private Map<String, List<Sample>> rounds(Load load, Map<String, Target> targets, int people)
      throws IOException {
    Duration time = Duration.ofSeconds(options.number("--seconds"));
    Map<String, List<Sample>> samples = new LinkedHashMap<>();
    for (int round = 0; round < options.number("--rounds"); round++) {
      for (Map.Entry<String, Target> target : targets.entrySet()) {
        samples
            .computeIfAbsent(target.getKey(), _ -> new ArrayList<>())
            .add(load.run(target.getValue(), people, time));
      }
    }
    return samples;
  }

  private Map<String, Target> targets() throws Exception {
    String google = "http://127.0.0.1:" + bare("google", CannedGoogle.class, List.of()).port();
    Map<String, Target> targets = new LinkedHashMap<>();
    String page = add(targets, "Hexmail", options.text("--hexmail"), google);
    if (!options.text("--before").isEmpty()) {
      String _ = add(targets, "before", options.text("--before"), google);
    }
    if (!Boolean.parseBoolean(options.text("--bare"))) {
      return targets;
    }
    Path bytes = Files.createTempFile("hexmail-page", ".html");
    Files.writeString(bytes, page);
    targets.put(
        "Javalin, the same calls and template",
        new Target(bare("javalin", JavalinPages.class, List.of(google)), LIST));
    targets.put(
        "Jetty, the same bytes",
        new Target(bare("jetty", BareServer.class, List.of(bytes.toString())), LIST));
    return targets;
  }

  /// Starts a distribution, and fills its index. Returns a page of its list.
  private String add(Map<String, Target> targets, String name, String folder, String google)
      throws IOException, InterruptedException {
    Distribution distribution = new Distribution(Path.of(folder), google);
    List<String> jvm = new ArrayList<>(List.of(MEMORY));
    jvm.addAll(List.of(options.text("--java").split(" ", -1)));
    ServerProcess server = distribution.start(name, jvm, options.number("--people"));
    closing.add(server);
    for (String page : options.text("--pages").split(",", -1)) {
      targets.put(
          name + ", " + page + " page",
          new Target(server, page.equals("API") ? Distribution.API : LIST));
    }
    return distribution.page(server, LIST);
  }

  private ServerProcess bare(String name, Class<?> main, List<String> arguments)
      throws IOException {
    Process process =
        JavaProcess.of(main, List.of(MEMORY, "-XX:+UseSerialGC", COMPACT), arguments)
            .redirectError(Redirect.INHERIT)
            .start();
    BufferedReader lines = process.inputReader(UTF_8);
    int port = Integer.parseInt(lines.readLine());
    ServerProcess server =
        new ServerProcess(
            name,
            process,
            port,
            IntStream.range(0, options.number("--people"))
                .mapToObj(person -> "person=person-" + person)
                .toList());
    closing.add(server);
    return server;
  }

  private static String header(int people) {
    return "| %d at once | pages/s | processor time | median | 99 %% | memory |%n|---|--:|--:|--:|--:|--:|"
        .formatted(people);
  }

  private static String row(String name, List<Sample> samples, Target target) {
    return "| %s | %,.0f | %.2f ms | %.1f ms | %.1f ms | %d MB |"
        .formatted(
            name,
            median(samples, Sample::perSecond),
            median(samples, Sample::processor),
            median(samples, Sample::median),
            median(samples, Sample::slowest),
            target.server().residentMegabytes());
  }

  private static double median(List<Sample> samples, ToDoubleFunction<Sample> figure) {
    double[] sorted = samples.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
