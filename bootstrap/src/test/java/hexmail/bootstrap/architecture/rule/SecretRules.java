package hexmail.bootstrap.architecture.rule;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static hexmail.bootstrap.architecture.rule.Flawless.flaw;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import hexmail.testkit.architecture.Hexagon;
import java.io.Serializable;
import java.util.function.Function;
import java.util.stream.Stream;

/// What keeps a secret from being printed, copied or sent by accident.
///
/// A secret is a type of the domain with a method `reveal()`. The local Google has one of its own,
/// which it gives to everybody who asks for its client file; it is not judged.
public final class SecretRules {
  private static final String REVEAL = "reveal";

  private SecretRules() {}

  /// R13: a secret is a final class, since a record prints its components, is not `Serializable`,
  /// and says itself how it is compared and printed. Whatever else lives among the secrets cannot
  /// be told from one, so it keeps the same rule; a fingerprint is what may be known, and a record.
  public static ArchRule closedSecrets(Hexagon hexagon) {
    return classes()
        .that(
            resideInAPackage(hexagon.root() + ".domain..")
                .and(
                    describe(
                        "reveal a secret or live among them",
                        type -> secret(type) || type.getPackageName().endsWith(".secret"))))
        .and()
        .doNotHaveSimpleName("package-info")
        .and()
        .doNotHaveSimpleName("Fingerprint")
        .should(new Flawless<>("be closed", SecretRules::flaws))
        .because("a secret must not be printed, stored or compared by accident (ADR 0006)");
  }

  /// R13: a secret is revealed in named places only. Among themselves secrets may do so, and so may
  /// contracts: a clause compares what came back with what it planted.
  public static ArchRule revealedSecrets(Hexagon hexagon) {
    return classes()
        .that()
        .resideInAPackage(hexagon.root() + "..")
        .and()
        .resideOutsideOfPackage(hexagon.root() + ".domain.secret..")
        .and(describe("are no contracts", type -> !contract(type)))
        .should(
            new OnlyIn(
                "reveal secrets",
                Places.REVEALING.in(hexagon),
                type -> revelations(type, hexagon.root() + ".domain.")))
        .because("whoever reads these few places knows where secrets go (ADR 0006)");
  }

  private static boolean contract(JavaClass type) {
    return type.getName().matches(".*\\.contract\\.(\\w+\\.)*\\w+Contract(\\$.*)?");
  }

  private static Stream<JavaAccess<?>> revelations(JavaClass type, String domain) {
    return type.getAccessesFromSelf().stream()
        .filter(access -> access.getName().equals(REVEAL))
        .filter(access -> access.getTargetOwner().getName().startsWith(domain));
  }

  private static boolean secret(JavaClass type) {
    return type.tryGetMethod(REVEAL).isPresent();
  }

  private static Stream<String> flaws(JavaClass type) {
    return Stream.of(
            flaw(type.isRecord(), "is a record"),
            flaw(!type.getModifiers().contains(JavaModifier.FINAL), "is not final"),
            flaw(type.isAssignableTo(Serializable.class), "is serializable"),
            flaw(type.tryGetMethod("equals", Object.class).isEmpty(), "does not declare equals"),
            flaw(type.tryGetMethod("hashCode").isEmpty(), "does not declare hashCode"),
            flaw(type.tryGetMethod("toString").isEmpty(), "does not declare toString"))
        .flatMap(Function.identity());
  }
}
