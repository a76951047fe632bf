package hexmail.bootstrap.architecture.rule;

import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.stream.Stream;

/// A condition that reports the violations that a function finds. Each is the end of a sentence
/// about its subject.
final class ViolationCondition<T extends HasName.AndFullName> extends ArchCondition<T> {
  private final Function<T, Stream<String>> violations;

  /// @param description what a correct subject is or does, in the infinitive
  ViolationCondition(String description, Function<T, Stream<String>> violations) {
    super(description);
    this.violations = violations;
  }

  @Override
  public void check(T subject, ConditionEvents events) {
    violations
        .apply(subject)
        .map(violation -> "<" + subject.getFullName() + "> " + violation)
        .forEach(message -> events.add(SimpleConditionEvent.violated(subject, message)));
  }

  static Stream<String> violationIf(boolean violated, String message) {
    return violated ? Stream.of(message) : Stream.empty();
  }
}
