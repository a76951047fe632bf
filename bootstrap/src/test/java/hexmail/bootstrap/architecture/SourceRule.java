package hexmail.bootstrap.architecture;

import hexmail.bootstrap.architecture.SourceTree.Room;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What only sources show.
enum SourceRule {
  SHORT_TYPES("Size: no source has more than 250 lines, because a reader keeps no more (ADR 0013)"),
  DESCRIBED_PACKAGES(
      "R18: every package says in two or three sentences what lives there and what must never,"
          + " because a room has a sign on its door (ADR 0013)"),
  ONE_NULLNESS(
      "R18: no annotation for null but JSpecify's, because the compiler believes one only"
          + " (ADR 0013)"),
  TESTS_BESIDE_THEIR_SUBJECT(
      "R20: a test stands in the package of what it tests, because what is package-private is"
          + " tested too (ADR 0012)");

  private static final int LINES = 250;

  /// A full stop, and then a new sentence or nothing.
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s+[^a-z\\s]|\\s*$)");

  private static final Pattern FOREIGN =
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

  /// One line for each fault.
  Stream<String> faults(SourceTree tree) {
    return switch (this) {
      case SHORT_TYPES -> tree.files().stream().flatMap(file -> tooLong(tree, file));
      case DESCRIBED_PACKAGES -> tree.rooms("main").flatMap(room -> undescribed(tree, room));
      case ONE_NULLNESS -> tree.files().stream().flatMap(file -> foreign(tree, file));
      case TESTS_BESIDE_THEIR_SUBJECT -> tree.rooms("test").flatMap(room -> astray(tree, room));
    };
  }

  private static Stream<String> tooLong(SourceTree tree, Path file) {
    long lines = tree.text(file).lines().count();
    return lines > LINES ? Stream.of(tree.shown(file) + " has " + lines + " lines") : Stream.of();
  }

  private static Stream<String> undescribed(SourceTree tree, Room room) {
    String folder = tree.shown(room.folder());
    if (room.types().isEmpty()) {
      return Stream.of();
    }
    if (!room.names().contains("package-info")) {
      return Stream.of(folder + " has no package-info.java");
    }
    long sentences = sentences(tree.text(room.folder().resolve("package-info.java")));
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

  private static Stream<String> foreign(SourceTree tree, Path file) {
    return FOREIGN
        .matcher(tree.text(file))
        .results()
        .map(found -> tree.shown(file) + " names " + found.group());
  }

  private static Stream<String> astray(SourceTree tree, Room room) {
    String folder = tree.shown(room.folder());
    Path subject = tree.root().resolve(folder.replace("/src/test/", "/src/main/"));
    boolean known =
        tree.withoutSubject().stream().anyMatch(top -> (folder + "/").startsWith(top + "/"))
            || tree.rooms("main")
                .anyMatch(main -> main.folder().equals(subject) && !main.types().isEmpty());
    return known || room.tests().isEmpty()
        ? Stream.of()
        : room.tests().stream()
            .map(test -> folder + "/" + test + ".java tests no main class there");
  }
}
