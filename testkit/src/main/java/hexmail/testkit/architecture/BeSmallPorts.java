package hexmail.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/// A port is a public interface with few methods, all abstract.
final class BeSmallPorts extends ArchCondition<JavaClass> {
  private final int most;

  BeSmallPorts(int most) {
    super(
        "be public interfaces of at most %d methods, all abstract, without checked exceptions"
            .formatted(most));
    this.most = most;
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    if (!type.isInterface() || type.isAnnotation()) {
      report(type, "Class <" + type.getName() + "> is no interface", events);
      return;
    }
    if (!type.getModifiers().contains(JavaModifier.PUBLIC)) {
      report(type, "Port <" + type.getName() + "> is not public", events);
    }
    Set<JavaMethod> methods = type.getAllMethods();
    if (methods.size() > most) {
      String message =
          "Port <" + type.getName() + "> has " + methods.size() + " methods, more than ";
      report(type, message + most, events);
    }
    methods.forEach(method -> check(method, events));
  }

  private static void check(JavaMethod method, ConditionEvents events) {
    String subject = "Method <" + method.getFullName() + "> ";
    if (!method.getModifiers().contains(JavaModifier.ABSTRACT)) {
      report(method, subject + "is not abstract", events);
    }
    method.getExceptionTypes().stream()
        .filter(BeSmallPorts::checked)
        .map(failure -> subject + "declares checked <" + failure.getName() + ">")
        .forEach(message -> report(method, message, events));
  }

  private static boolean checked(JavaClass failure) {
    return !failure.isAssignableTo(RuntimeException.class) && !failure.isAssignableTo(Error.class);
  }

  private static void report(Object subject, String message, ConditionEvents events) {
    events.add(SimpleConditionEvent.violated(subject, message));
  }
}
