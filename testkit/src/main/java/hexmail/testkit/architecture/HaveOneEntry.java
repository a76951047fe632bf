package hexmail.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/// Compares the types whose names end in `Adapter` with the table. An entry type that no class
/// matches is reported at the end.
final class HaveOneEntry extends ArchCondition<JavaClass> {
  private final Set<String> entries;
  private final Set<String> missing = new TreeSet<>();

  HaveOneEntry(Set<String> entries) {
    super("have the entry types " + entries + " and no others");
    this.entries = entries;
  }

  @Override
  public void init(Collection<JavaClass> all) {
    missing.addAll(entries);
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    boolean expected = entries.contains(type.getName());
    missing.remove(type.getName());
    if (expected && !type.getModifiers().contains(JavaModifier.PUBLIC)) {
      report(type, "Entry type <" + type.getName() + "> is not public", events);
    }
    if (!expected && type.isTopLevelClass() && type.getSimpleName().endsWith("Adapter")) {
      report(
          type, "Class <" + type.getName() + "> is called an adapter and is no entry type", events);
    }
  }

  @Override
  public void finish(ConditionEvents events) {
    missing.forEach(name -> report(name, "Entry type <" + name + "> is missing", events));
    missing.clear();
  }

  private static void report(Object subject, String message, ConditionEvents events) {
    events.add(SimpleConditionEvent.violated(subject, message));
  }
}
