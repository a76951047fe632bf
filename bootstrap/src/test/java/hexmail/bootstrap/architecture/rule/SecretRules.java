package hexmail.bootstrap.architecture.rule;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static hexmail.bootstrap.architecture.rule.ViolationCondition.violationIf;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import hexmail.testkit.architecture.Hexagon;
import hexmail.testkit.architecture.Part;
import java.io.Serializable;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Rules that prevent a secret from being printed, copied or sent by accident.
///
/// A secret is a type of the domain with a method `reveal()`. The rules do not cover the client
/// secret of the local Google, which it publishes in its client file.
public final class SecretRules {
  private static final String REVEAL = "reveal";
  private static final Set<String> TOKENS = Set.of("AccessToken", "IdToken", "RefreshToken");

  private SecretRules() {}

  /// R13: a secret is a final class, because a record prints its components. It is not
  /// `Serializable`, and it declares how it is compared and printed. The rule covers every type in
  /// the package of the secrets except `Fingerprint`, which may be public and is a record.
  public static ArchRule closedSecrets(Hexagon hexagon) {
    return classes()
        .that(
            resideInAPackage(hexagon.root() + ".domain..")
                .and(
                    describe(
                        "reveal a secret or are in the package of the secrets",
                        type -> secret(type) || type.getPackageName().endsWith(".secret"))))
        .and()
        .doNotHaveSimpleName("package-info")
        .and()
        .doNotHaveSimpleName("Fingerprint")
        .should(new ViolationCondition<>("be closed", SecretRules::violations))
        .because("a secret must not be printed, stored or compared by accident (ADR 0006)");
  }

  /// R13: a secret is revealed in named places only. Secrets may reveal each other, and contracts
  /// may reveal secrets, because a clause compares a stored secret with the original.
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
                AllowedPlaces.REVEALING.in(hexagon),
                type -> revelations(type, hexagon.root() + ".domain.")))
        .because("these few places show where secrets go (ADR 0006)");
  }

  /// R13: an adapter that calls the application sees no token and no record that holds one. A use
  /// case returns the connected account without its tokens.
  public static ArchRule hiddenTokens(Hexagon hexagon) {
    String secrets = hexagon.root() + ".domain.secret";
    return noClasses()
        .that()
        .resideInAnyPackage(hexagon.packagesOf(Part.DrivingAdapter.class))
        .should()
        .dependOnClassesThat(
            describe(
                "are tokens of '" + secrets + "' or records that hold one",
                type -> holdsToken(secrets, type)))
        .because("a page needs the account and not the key to its mailbox (ADR 0006)");
  }

  private static boolean holdsToken(String secrets, JavaClass type) {
    boolean token = type.getPackageName().equals(secrets) && TOKENS.contains(type.getSimpleName());
    return token
        || (type.isRecord()
            && type.getFields().stream()
                .flatMap(field -> field.getAllInvolvedRawTypes().stream())
                .filter(part -> !part.equals(type))
                .anyMatch(part -> holdsToken(secrets, part)));
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

  private static Stream<String> violations(JavaClass type) {
    return Stream.of(
            violationIf(type.isRecord(), "is a record"),
            violationIf(!type.getModifiers().contains(JavaModifier.FINAL), "is not final"),
            violationIf(type.isAssignableTo(Serializable.class), "is serializable"),
            violationIf(
                type.tryGetMethod("equals", Object.class).isEmpty(), "does not declare equals"),
            violationIf(type.tryGetMethod("hashCode").isEmpty(), "does not declare hashCode"),
            violationIf(type.tryGetMethod("toString").isEmpty(), "does not declare toString"))
        .flatMap(Function.identity());
  }
}
