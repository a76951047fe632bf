package hexmail.adapter.http.text;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// The main code of this module as syntax trees: its Java files, and the Java files that the
/// templates become.
final class Sources {
  static final Path JAVA = Path.of("src/main/java");
  static final Path TEMPLATES = Path.of("target/generated-sources/jte");

  private Sources() {}

  static List<CompilationUnitTree> parse(Path root) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null);
        Stream<Path> paths = Files.walk(root)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(
                      paths.filter(path -> path.toString().endsWith(".java")).toList()));
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      return units;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The name of a file without its folder.
  static String name(CompilationUnitTree unit) {
    return Path.of(unit.getSourceFile().getName()).getFileName().toString();
  }
}
