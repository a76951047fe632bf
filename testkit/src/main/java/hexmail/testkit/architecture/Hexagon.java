package hexmail.testkit.architecture;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A project with ports and adapters: its root package and the table of its parts. Every rule is a
/// function of this value.
///
/// ```java
/// var shop =
///     new Hexagon(
///         "org.example.shop",
///         List.of(
///             new Part.Domain(10),
///             new Part.Application(5),
///             new Part.DrivenAdapter("store", 3, "org.jdbi..", "java.sql"),
///             new Part.DrivingAdapter("web", 3, "io.javalin.."),
///             new Part.Bootstrap(1)));
/// HexagonRules.all(shop).forEach(rule -> rule.check(classes));
/// ```
public record Hexagon(String root, List<Part> parts) {
  /// Refuses two parts of one name, because their layers would contain the same classes.
  public Hexagon {
    parts = List.copyOf(parts);
    if (parts.stream().map(Part::name).distinct().count() != parts.size()) {
      throw new IllegalArgumentException("Every part of a hexagon has a name of its own");
    }
  }

  /// The pattern of the domain with all packages below it.
  public String domain() {
    return root + ".domain..";
  }

  /// The pattern of the ports.
  public String ports() {
    return root + ".domain.port..";
  }

  /// The pattern of the use cases.
  public String application() {
    return root + ".application..";
  }

  /// The pattern of the wiring.
  public String bootstrap() {
    return root + ".bootstrap..";
  }

  String patternOf(Part part) {
    return part.packageUnder(root) + "..";
  }

  List<Part.Adapter> adapters() {
    return only(Part.Adapter.class);
  }

  /// The full names of the entry types of all adapters, sorted.
  Set<String> entries() {
    return adapters().stream()
        .map(adapter -> adapter.entryUnder(root))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  <P extends Part> List<P> only(Class<P> kind) {
    return parts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// The patterns of all parts of one kind.
  public String[] packagesOf(Class<? extends Part> kind) {
    return only(kind).stream().map(this::patternOf).toArray(String[]::new);
  }

  /// The patterns of the packages of companions that the wiring may use.
  Stream<String> openPackages() {
    return only(Part.Companion.class).stream()
        .flatMap(companion ->
            companion.open().stream()
                .map(name -> name.isEmpty() ? "" : "." + name)
                .map(companion.packageUnder(root)::concat));
  }
}
