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

/// What is done in named places only, and in each of them: a name that nobody needs any more is a
/// hole that the next careless change finds open. A place is a class with all that is nested in it;
/// `a..B` is the class `B` in the package `a` or anywhere below.
final class OnlyIn extends ArchCondition<JavaClass> {
  private final String deed;
  private final Set<String> places;
  private final Function<JavaClass, Stream<? extends HasDescription>> deeds;
  private final Set<String> idle = new TreeSet<>();

  /// @param deed the deed in the infinitive, such as `reveal secrets`
  /// @param deeds those of one class
  OnlyIn(
      String deed,
      Set<String> places,
      Function<JavaClass, Stream<? extends HasDescription>> deeds) {
    super(places.isEmpty() ? "not " + deed : deed + " only in " + new TreeSet<>(places));
    this.deed = deed;
    this.places = Collections.unmodifiableSet(new TreeSet<>(places));
    this.deeds = deeds;
  }

  @Override
  public void init(Collection<JavaClass> all) {
    idle.addAll(places);
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    String place = type.getName().replaceFirst("\\$.*", "");
    deeds
        .apply(type)
        .map(HasDescription::getDescription)
        .forEach(description -> {
          if (!named(place)) {
            events.add(SimpleConditionEvent.violated(type, description));
          }
        });
  }

  private boolean named(String type) {
    List<String> names = places.stream().filter(place -> matches(place, type)).toList();
    idle.removeAll(names);
    return !names.isEmpty();
  }

  private static boolean matches(String place, String type) {
    int gap = place.indexOf("..");
    return gap < 0
        ? place.equals(type)
        : type.startsWith(place.substring(0, gap + 1)) && type.endsWith(place.substring(gap + 1));
  }

  @Override
  public void finish(ConditionEvents events) {
    idle.forEach(place ->
        events.add(
            SimpleConditionEvent.violated(
                place, "Class <" + place + "> is named and does not " + deed)));
    idle.clear();
  }
}
