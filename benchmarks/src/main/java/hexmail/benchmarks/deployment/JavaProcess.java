package hexmail.benchmarks.deployment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Another process with the class path of this one.
public final class JavaProcess {
  private JavaProcess() {}

  public static ProcessBuilder of(Class<?> main, List<String> jvmOptions, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(jvmOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }
}
