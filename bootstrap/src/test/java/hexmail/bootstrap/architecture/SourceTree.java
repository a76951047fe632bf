package hexmail.bootstrap.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The Java sources of some modules.
///
/// @param root the folder that contains the folders of the modules
/// @param withoutSubject folders of packages, relative to `root`, whose tests, and those below,
///   have no main class in their package
record SourceTree(Path root, List<String> modules, Set<String> withoutSubject) {
  /// The files of one package, by their names without extension.
  record PackageSources(Path folder, List<String> names) {
    /// Without the descriptions of packages and modules.
    List<String> types() {
      return names.stream().filter(name -> !name.endsWith("-info")).toList();
    }

    List<String> tests() {
      return names.stream().filter(name -> name.matches(".+(Test|IT)")).toList();
    }
  }

  SourceTree {
    modules = List.copyOf(modules);
    withoutSubject = Set.copyOf(withoutSubject);
  }

  List<Path> files() {
    return Stream.of("main", "test").flatMap(this::files).toList();
  }

  /// The packages of `kind`: `main` or `test`.
  Stream<PackageSources> packages(String kind) {
    Map<Path, List<String>> names =
        files(kind)
            .collect(
                Collectors.groupingBy(
                    Path::getParent,
                    TreeMap::new,
                    Collectors.mapping(SourceTree::name, Collectors.toList())));
    return names.entrySet().stream()
        .map(entry -> new PackageSources(entry.getKey(), entry.getValue()));
  }

  private Stream<Path> files(String kind) {
    return modules.stream()
        .map(module -> root.resolve(module, "src", kind, "java"))
        .filter(Files::isDirectory)
        .flatMap(SourceTree::below);
  }

  private static Stream<Path> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The path of `file` from the root, with slashes.
  String shown(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }
}
