package hexmail.bootstrap.architecture;

import hexmail.bootstrap.architecture.SourceTree.PackageSources;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A rule that needs the source, because the class file does not contain what it checks.
enum SourceRule {
  SHORT_TYPES(
      "Size: no source has more than 250 lines, because a longer file is not read at one sitting"
          + " (ADR 0013)"),
  DESCRIBED_PACKAGES(
      "R18: every package says in two or three sentences what lives there and what must not,"
          + " because a reader must know what belongs in a package (ADR 0013)"),
  ONE_NULLNESS(
      "R18: JSpecify's annotations are the only ones for nullness, because the compiler reads no"
          + " others (ADR 0013)"),
  TESTS_IN_PACKAGE_OF_SUBJECT(
      "R20: a test is in the package of its subject, because package-private code is tested too"
          + " (ADR 0012)");

  private static final int LINES = 250;

  /// A full stop, followed by a new sentence or by nothing.
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s+[^a-z\\s]|\\s*$)");

  private static final Pattern OTHER_NULLNESS =
      Pattern.compile(
          "(?<![\\w.])(?!org\\.jspecify\\.annotations\\.)(?:[a-z]\\w*\\.)+"
              + "(?:Nullable|NonNull\\w*|Nonnull|NotNull|NullMarked|NullUnmarked|CheckForNull"
              + "|ParametersAre\\w+ByDefault|MonotonicNonNull|PolyNull)\\b");

  private final String description;

  SourceRule(String description) {
    this.description = description;
  }

  String description() {
    return description;
  }

  /// One line for each violation.
  Stream<String> violations(SourceTree tree) {
    return switch (this) {
      case SHORT_TYPES -> tree.files().stream().flatMap(file -> tooLong(tree, file));
      case DESCRIBED_PACKAGES ->
          tree.packages("main").flatMap(sources -> undescribed(tree, sources));
      case ONE_NULLNESS -> tree.files().stream().flatMap(file -> otherNullness(tree, file));
      case TESTS_IN_PACKAGE_OF_SUBJECT ->
          tree.packages("test").flatMap(sources -> withoutSubject(tree, sources));
    };
  }

  private static Stream<String> tooLong(SourceTree tree, Path file) {
    long lines = tree.text(file).lines().count();
    return lines > LINES ? Stream.of(tree.shown(file) + " has " + lines + " lines") : Stream.of();
  }

  private static Stream<String> undescribed(SourceTree tree, PackageSources sources) {
    String folder = tree.shown(sources.folder());
    if (sources.types().isEmpty()) {
      return Stream.of();
    }
    if (!sources.names().contains("package-info")) {
      return Stream.of(folder + " has no package-info.java");
    }
    long sentences = sentences(tree.text(sources.folder().resolve("package-info.java")));
    return sentences < 2 || sentences > 3
        ? Stream.of(folder + " has a description of " + sentences + " sentences")
        : Stream.of();
  }

  private static long sentences(String description) {
    String prose =
        description
            .lines()
            .filter(line -> line.startsWith("///"))
            .map(line -> line.substring(3).strip())
            .collect(Collectors.joining(" "));
    return SENTENCE_END.matcher(prose).results().count();
  }

  private static Stream<String> otherNullness(SourceTree tree, Path file) {
    return OTHER_NULLNESS
        .matcher(tree.text(file))
        .results()
        .map(found -> tree.shown(file) + " names " + found.group());
  }

  private static Stream<String> withoutSubject(SourceTree tree, PackageSources sources) {
    String folder = tree.shown(sources.folder());
    Path subject = tree.root().resolve(folder.replace("/src/test/", "/src/main/"));
    boolean allowed =
        tree.withoutSubject().stream().anyMatch(top -> (folder + "/").startsWith(top + "/"));
    boolean hasSubject =
        tree.packages("main")
            .anyMatch(main -> main.folder().equals(subject) && !main.types().isEmpty());
    return allowed || hasSubject
        ? Stream.of()
        : sources.tests().stream()
            .map(test -> folder + "/" + test + ".java has no main class in its package");
  }
}
