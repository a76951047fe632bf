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
/// @param root the folder with the folders of the modules
/// @param withoutSubject packages, from `root` on, whose tests, and those below, are about no main
///   class beside them
record SourceTree(Path root, List<String> modules, Set<String> withoutSubject) {
  /// The files of one package, by their names without ending.
  record Room(Path folder, List<String> names) {
    /// The descriptions of packages and modules apart.
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
  Stream<Room> rooms(String kind) {
    Map<Path, List<String>> names =
        files(kind)
            .collect(
                Collectors.groupingBy(
                    Path::getParent,
                    TreeMap::new,
                    Collectors.mapping(SourceTree::name, Collectors.toList())));
    return names.entrySet().stream().map(room -> new Room(room.getKey(), room.getValue()));
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

  /// The path of `file` as it is shown.
  String shown(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }
}
