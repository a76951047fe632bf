package hexmail.bootstrap.architecture.rule;

import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// An action that is allowed in named places only. A named place that does not use its permission
/// is a violation too, because a later change could use it unnoticed. A place is a class with the
/// classes nested in it; `a..B` is the class `B` in the package `a` or below.
final class OnlyIn extends ArchCondition<JavaClass> {
  private final String action;
  private final Set<String> places;
  private final Function<JavaClass, Stream<? extends HasDescription>> actions;
  private final Set<String> unused = new TreeSet<>();

  /// @param action the action in the infinitive, such as `reveal secrets`
  /// @param actions finds the actions of one class
  OnlyIn(
      String action,
      Set<String> places,
      Function<JavaClass, Stream<? extends HasDescription>> actions) {
    super(places.isEmpty() ? "not " + action : action + " only in " + new TreeSet<>(places));
    this.action = action;
    this.places = Collections.unmodifiableSet(new TreeSet<>(places));
    this.actions = actions;
  }

  @Override
  public void init(Collection<JavaClass> all) {
    unused.addAll(places);
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    String outermost = type.getName().replaceFirst("\\$.*", "");
    actions
        .apply(type)
        .map(HasDescription::getDescription)
        .filter(_ -> !isAllowed(outermost))
        .forEach(description -> events.add(SimpleConditionEvent.violated(type, description)));
  }

  private boolean isAllowed(String type) {
    List<String> used = places.stream().filter(place -> matches(place, type)).toList();
    unused.removeAll(used);
    return !used.isEmpty();
  }

  private static boolean matches(String place, String type) {
    int gap = place.indexOf("..");
    return gap < 0
        ? place.equals(type)
        : type.startsWith(place.substring(0, gap + 1)) && type.endsWith(place.substring(gap + 1));
  }

  @Override
  public void finish(ConditionEvents events) {
    unused.forEach(place ->
        events.add(
            SimpleConditionEvent.violated(
                place, "Class <" + place + "> is allowed to " + action + " and does not")));
    unused.clear();
  }
}
