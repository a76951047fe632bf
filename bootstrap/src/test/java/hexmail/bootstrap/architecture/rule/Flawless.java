package hexmail.bootstrap.architecture.rule;

import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.stream.Stream;

/// What has none of the flaws that a function finds. A flaw is the end of a sentence about its
/// subject.
final class Flawless<T extends HasName.AndFullName> extends ArchCondition<T> {
  private final Function<T, Stream<String>> flaws;

  /// @param description what the flawless is or has, in the infinitive
  Flawless(String description, Function<T, Stream<String>> flaws) {
    super(description);
    this.flaws = flaws;
  }

  @Override
  public void check(T subject, ConditionEvents events) {
    flaws
        .apply(subject)
        .map(flaw -> "<" + subject.getFullName() + "> " + flaw)
        .forEach(message -> events.add(SimpleConditionEvent.violated(subject, message)));
  }

  /// The sentence's end if there is such a flaw.
  static Stream<String> flaw(boolean present, String words) {
    return present ? Stream.of(words) : Stream.empty();
  }
}
