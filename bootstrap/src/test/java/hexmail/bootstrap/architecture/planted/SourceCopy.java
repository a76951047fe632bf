package hexmail.bootstrap.architecture.planted;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A copy of the repository, sources and compiled classes, in which violations are planted.
final class SourceCopy {
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  /// Files that no check reads, and the copy itself.
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "\\.git|data|.*target/(planted|it|it-repository|hexmail|surefire.*|failsafe.*)");

  private final Path original;
  private final Path root;

  private SourceCopy(Path original, Path root) {
    this.original = original;
    this.root = root;
  }

  /// Copies the compiled repository at `original` to `root`.
  static SourceCopy copy(Path original, Path root) throws IOException {
    Files.walkFileTree(original, new Copying(original, root));
    return new SourceCopy(original, root);
  }

  Path root() {
    return root;
  }

  /// Plants the line of `violation`. Closing the result removes it.
  Planted plant(Violation violation) throws IOException {
    Path file = root.resolve(violation.file());
    if (violation.after().isEmpty()) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, violation.line() + "\n");
      return () -> remove(violation.file());
    }
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    int at = 0;
    while (!lines.get(at).contains(violation.after())) {
      at++;
    }
    lines.add(at + 1, violation.line());
    Files.write(file, lines);
    return () -> remove(violation.file());
  }

  /// A violation that is now in the sources.
  interface Planted extends AutoCloseable {
    @Override
    void close() throws IOException;
  }

  /// Compiles one source file into the classes of its module, without the checks of the build. The
  /// output first goes to another folder, because next to a module descriptor javac would compile
  /// it as a part of that module.
  Check.Result compile(String file) throws IOException {
    if (!file.endsWith(".java")) {
      return new Check.Result(true, "");
    }
    Path output = Files.createTempDirectory(root, "compiled");
    Check.Result result =
        Program.run(
            root,
            List.of(
                JAVA_HOME.resolve("bin/javac").toString(),
                "-nowarn",
                "-parameters",
                "-proc:none",
                "-implicit:none",
                "-d",
                output.toString(),
                "-cp",
                classPath(file),
                file));
    Files.walkFileTree(output, new Copying(output, classes(root, file)));
    return result;
  }

  /// Runs `program` on the classes of this copy.
  Check.Result java(Class<?> program, String argument) {
    return Program.run(
        root.resolve("bootstrap"),
        List.of(
            JAVA_HOME.resolve("bin/java").toString(),
            "-cp",
            classPath("bootstrap/src/test/"),
            program.getName(),
            argument));
  }

  /// The class path of this process, with the copy instead of the original.
  private String classPath(String file) {
    String own = System.getProperty("java.class.path");
    String moved = own.replace(original.toString() + File.separator, root + File.separator);
    Path tests = classes(root, file).resolveSibling("test-classes");
    return String.join(
        File.pathSeparator, tests.toString(), tests.resolveSibling("classes").toString(), moved);
  }

  private static Path classes(Path root, String file) {
    Path module = root.resolve(Path.of(file).getName(0));
    return module.resolve(file.contains("/src/test/") ? "target/test-classes" : "target/classes");
  }

  private void remove(String file) throws IOException {
    restore(Path.of(file));
    if (file.endsWith(".java")) {
      String source = file.replaceFirst(".*/src/(main|test)/java/", "");
      String type = source.substring(source.lastIndexOf('/') + 1).replace(".java", "");
      for (Path compiled :
          compiled(classes(root, file).resolve(source + "/..").normalize(), type)) {
        restore(root.relativize(compiled));
      }
    }
  }

  private static List<Path> compiled(Path folder, String type) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches(type + "(\\$.*)?\\.class"))
          .toList();
    }
  }

  private void restore(Path file) throws IOException {
    if (Files.exists(original.resolve(file))) {
      Files.copy(original.resolve(file), root.resolve(file), REPLACE_EXISTING, COPY_ATTRIBUTES);
    } else {
      Files.delete(root.resolve(file));
    }
  }

  /// Keeps the times of files, by which Maven knows what is compiled already.
  private static final class Copying extends SimpleFileVisitor<Path> {
    private final Path from;
    private final Path to;

    Copying(Path from, Path to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      Path place = from.relativize(folder);
      if (LEFT_OUT.matcher(place.toString().replace(File.separatorChar, '/')).matches()) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      Files.createDirectories(to.resolve(place));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Path copy = to.resolve(from.relativize(file));
      Files.copy(file, copy, REPLACE_EXISTING, COPY_ATTRIBUTES);
      return FileVisitResult.CONTINUE;
    }
  }
}
