package hexmail.bootstrap.architecture.rule.test;

import com.tngtech.archunit.core.domain.AccessTarget.ConstructorCallTarget;
import com.tngtech.archunit.core.domain.AccessTarget.ConstructorReferenceTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The types that a test constructs, in its own code and in the code that it calls, directly or
/// not. Only calls into classes that match a predicate are followed.
final class ConstructedTypes {
  private final Predicate<JavaClass> followed;
  private final Set<String> constructed = new HashSet<>();
  private final Set<JavaCodeUnit> seen = new HashSet<>();
  private final Deque<JavaCodeUnit> open = new ArrayDeque<>();

  private ConstructedTypes(Predicate<JavaClass> followed) {
    this.followed = followed;
  }

  /// The names of the classes that `test` constructs.
  static Set<String> of(JavaClass test, Predicate<JavaClass> followed) {
    ConstructedTypes reach = new ConstructedTypes(followed);
    Stream.concat(Stream.of(test), test.getAllRawSuperclasses().stream())
        .filter(followed)
        .forEach(type -> type.getCodeUnits().forEach(reach::visit));
    while (!reach.open.isEmpty()) {
      reach.follow(reach.open.pop());
    }
    return reach.constructed;
  }

  private void visit(JavaCodeUnit unit) {
    if (followed.test(unit.getOwner()) && seen.add(unit)) {
      open.push(unit);
    }
  }

  private void follow(JavaCodeUnit unit) {
    unit.getOwner().getStaticInitializer().ifPresent(this::visit);
    unit.getAccessesFromSelf().forEach(this::follow);
  }

  private void follow(JavaAccess<?> access) {
    switch (access.getTarget()) {
      case ConstructorCallTarget target -> constructed.add(target.getOwner().getName());
      case ConstructorReferenceTarget target -> constructed.add(target.getOwner().getName());
      default -> {}
    }
    access
        .getTarget()
        .resolveMember()
        .filter(JavaCodeUnit.class::isInstance)
        .map(JavaCodeUnit.class::cast)
        .ifPresent(this::visit);
  }
}
