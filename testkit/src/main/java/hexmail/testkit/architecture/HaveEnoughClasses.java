package hexmail.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Counts the classes of every part. It checks the import as a whole, so it reports no class.
final class HaveEnoughClasses extends ArchCondition<JavaClass> {
  private final Hexagon hexagon;
  private List<JavaClass> types = List.of();

  HaveEnoughClasses(Hexagon hexagon) {
    super(
        hexagon.parts().stream()
            .map(part -> part.atLeast() + " in '" + hexagon.patternOf(part) + "'")
            .collect(Collectors.joining(", ", "number at least ", "")));
    this.hexagon = hexagon;
  }

  @Override
  public void init(Collection<JavaClass> all) {
    // To ArchUnit a package-info is an interface like any other.
    types =
        all.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .toList();
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {}

  @Override
  public void finish(ConditionEvents events) {
    for (Part part : hexagon.parts()) {
      PackageMatcher own = PackageMatcher.of(hexagon.patternOf(part));
      long count = types.stream().filter(type -> own.matches(type.getPackageName())).count();
      if (count < part.atLeast()) {
        events.add(
            SimpleConditionEvent.violated(
                part,
                "Part <%s> has %d classes, not %d or more"
                    .formatted(part.name(), count, part.atLeast())));
      }
    }
  }
}
