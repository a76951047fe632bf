package hexmail.bootstrap.architecture;

import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The compiled modules of the build. Each has a folder of main classes and one of test classes,
/// and most of these are not on the class path of the tests.
final class Modules {
  private static final Pattern MODULE = Pattern.compile("<module>([a-z-]+)</module>");

  /// A dependency on one of our modules in another scope than `test`.
  private static final Pattern DEPENDENCY =
      Pattern.compile(
          "<groupId>hexmail</groupId>\\s*<artifactId>hexmail-([a-z-]+)</artifactId>"
              + "(?!\\s*<scope>test</scope>)");

  private static final Path TESTS = home();

  /// The folder of this module.
  private static final Path OWN =
      Stream.iterate(TESTS, Path::getParent)
          .filter(folder -> folder.endsWith("bootstrap"))
          .findFirst()
          .orElseThrow();

  private Modules() {}

  /// The names of all modules in the root POM, including those that only a profile builds.
  static List<String> all() throws IOException {
    return named(Files.readString(Repository.ROOT.resolve("pom.xml")));
  }

  /// The names of the modules of the default build, which are compiled before the tests run.
  static List<String> names() throws IOException {
    return named(
        Files.readString(Repository.ROOT.resolve("pom.xml")).replaceFirst("(?s)<profiles>.*", ""));
  }

  /// The modules that `module` is compiled against, as its POM lists them.
  static List<String> dependencies(String module) throws IOException {
    String pom = Files.readString(Repository.ROOT.resolve(module).resolve("pom.xml"));
    return DEPENDENCY
        .matcher(pom)
        .results()
        .map((MatchResult dependency) -> dependency.group(1))
        .toList();
  }

  private static List<String> named(String pom) {
    return MODULE.matcher(pom).results().map((MatchResult module) -> module.group(1)).toList();
  }

  /// Every class of Hexmail, including tests and without the fixtures of the rules.
  static JavaClasses imported() {
    try {
      return new ClassFileImporter()
          .withImportOption(location -> !location.contains("/" + Fixtures.ROOT + "/"))
          .importPaths(names().stream().flatMap(Modules::folders).filter(Files::exists).toList());
    } catch (IOException unreadable) {
      throw new AssertionError("The root POM names the modules", unreadable);
    }
  }

  /// Whether `type` was compiled from a main source.
  static boolean main(JavaClass type) {
    return type.getSource()
        .filter(source -> !source.getUri().getPath().contains("/test-classes/"))
        .isPresent();
  }

  /// The names of the types that the source files of `module` are named after.
  static Set<String> sources(String module) throws IOException {
    Path sources = Repository.ROOT.resolve(module).resolve("src");
    return Stream.of(sources.resolve("main/java"), sources.resolve("test/java"))
        .flatMap(Modules::types)
        .filter(name -> !name.endsWith("-info") && !name.startsWith(Fixtures.ROOT + "."))
        .collect(toSet());
  }

  private static Stream<String> types(Path folder) {
    try {
      return Repository.files(folder.toString(), ".java").stream()
          .map(file -> folder.relativize(file).toString().replace(".java", ""))
          .map(name -> name.replace('/', '.'));
    } catch (IOException unreadable) {
      throw new AssertionError("Every module has main sources and tests", unreadable);
    }
  }

  private static Stream<Path> folders(String module) {
    Path tests = OWN.resolveSibling(module).resolve(OWN.relativize(TESTS));
    return Stream.of(tests.resolveSibling("classes"), tests);
  }

  private static Path home() {
    try {
      return Path.of(Modules.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new AssertionError("A class comes from somewhere", impossible);
    }
  }
}
