package hexmail.bootstrap.architecture.rule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import hexmail.testkit.architecture.Hexagon;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Nobody looks around for time, chance, settings or a place on the map: what a class needs, it is
/// given. The wiring alone looks, the companions of the hexagon do not.
///
/// A library may still draw its own random numbers: of these calls no class file of ours knows.
public final class AmbientRules {
  private static final String CONSTRUCTOR = ".<init>";

  private static final Set<String> CALLS =
      Set.of(
          "java.lang.Boolean.getBoolean",
          "java.lang.Integer.getInteger",
          "java.lang.Long.getLong",
          "java.lang.Math.random",
          "java.lang.ProcessHandle.current",
          "java.lang.Runtime.getRuntime",
          "java.lang.StrictMath.random",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.getProperties",
          "java.lang.System.getProperty",
          "java.lang.System.getenv",
          "java.lang.System.lineSeparator",
          "java.lang.System.nanoTime",
          "java.lang.System.setProperty",
          "java.net.InetAddress.getLocalHost",
          "java.nio.charset.Charset.defaultCharset",
          "java.security.SecureRandom.getInstance",
          "java.security.SecureRandom.getInstanceStrong",
          "java.time.Clock.system",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.systemUTC",
          "java.time.Clock.tickMillis",
          "java.time.Clock.tickMinutes",
          "java.time.Clock.tickSeconds",
          "java.time.InstantSource.system",
          "java.time.ZoneId.systemDefault",
          "java.util.Locale.getDefault",
          "java.util.TimeZone.getDefault",
          "java.util.UUID.randomUUID",
          "java.util.concurrent.ThreadLocalRandom.current",
          "java.util.random.RandomGenerator.getDefault",
          "java.util.random.RandomGenerator.of",
          "java.security.SecureRandom" + CONSTRUCTOR);

  private static final Set<String> PAUSES =
      Set.of(
          "java.lang.Thread.sleep",
          "java.util.concurrent.TimeUnit.sleep",
          "java.util.concurrent.locks.LockSupport.park",
          "java.util.concurrent.locks.LockSupport.parkNanos",
          "java.util.concurrent.locks.LockSupport.parkUntil");

  /// What asks the platform when it is given nothing: `toLowerCase()` takes the locale of the
  /// machine, in which an `I` may become an `ı`; a generator without a seed begins anywhere.
  private static final Set<String> WITHOUT_ARGUMENT =
      Set.of(
          "java.lang.String.toLowerCase",
          "java.lang.String.toUpperCase",
          "java.util.Random" + CONSTRUCTOR,
          "java.util.SplittableRandom" + CONSTRUCTOR);

  private AmbientRules() {}

  /// R14: outside the wiring nobody asks for the time, random numbers, the environment, system
  /// properties or the machine's locale and zone.
  public static ArchRule nothingAmbient(Hexagon hexagon) {
    return outsideTheWiring(hexagon, "ask the machine", Set.of(), AmbientRules::asks);
  }

  /// R14: outside the wiring nobody sleeps but in named places.
  public static ArchRule nobodySleeps(Hexagon hexagon) {
    return outsideTheWiring(hexagon, "sleep", Places.WAITING.in(hexagon), AmbientRules::pauses);
  }

  private static ArchRule outsideTheWiring(
      Hexagon hexagon, String deed, Set<String> places, Predicate<JavaAccess<?>> deeds) {
    return classes()
        .that()
        .resideInAPackage(hexagon.root() + "..")
        .and()
        .resideOutsideOfPackage(hexagon.bootstrap())
        .should(new OnlyIn(deed, places, type -> accesses(type).filter(deeds)))
        .because("what a class needs it is given, so that a test can give it (ADR 0007)");
  }

  private static Stream<JavaAccess<?>> accesses(JavaClass type) {
    return type.getAccessesFromSelf().stream();
  }

  private static boolean asks(JavaAccess<?> access) {
    String name = nameOf(access);
    return CALLS.contains(name)
        || (WITHOUT_ARGUMENT.contains(name) && parameters(access).isEmpty())
        || (name.startsWith("java.time.") && name.endsWith(".now") && !takesClock(access));
  }

  private static boolean pauses(JavaAccess<?> access) {
    return PAUSES.contains(nameOf(access));
  }

  private static String nameOf(JavaAccess<?> access) {
    return access.getTargetOwner().getName() + "." + access.getTarget().getName();
  }

  private static boolean takesClock(JavaAccess<?> access) {
    return parameters(access).stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
  }

  private static List<JavaClass> parameters(JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitAccessTarget code
        ? code.getRawParameterTypes()
        : List.of();
  }
}
