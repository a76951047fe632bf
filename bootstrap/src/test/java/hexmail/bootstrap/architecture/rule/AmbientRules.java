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

/// No class reads the time, random numbers, the environment or the locale by itself: it receives
/// them. Only the wiring reads them; the companions of the hexagon do not.
///
/// A library may still draw random numbers. Our class files do not contain such calls.
public final class AmbientRules {
  private static final String CONSTRUCTOR = ".<init>";

  private static final Set<String> AMBIENT_CALLS =
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

  private static final Set<String> SLEEPING_CALLS =
      Set.of(
          "java.lang.Thread.sleep",
          "java.util.concurrent.TimeUnit.sleep",
          "java.util.concurrent.locks.LockSupport.park",
          "java.util.concurrent.locks.LockSupport.parkNanos",
          "java.util.concurrent.locks.LockSupport.parkUntil");

  /// What depends on the platform when it has no argument: `toLowerCase()` uses the default locale,
  /// in which an `I` may become an `ı`; a random generator without a seed is not repeatable.
  private static final Set<String> WITHOUT_ARGUMENT =
      Set.of(
          "java.lang.String.toLowerCase",
          "java.lang.String.toUpperCase",
          "java.util.Random" + CONSTRUCTOR,
          "java.util.SplittableRandom" + CONSTRUCTOR);

  private AmbientRules() {}

  /// R14: only the wiring reads the time, random numbers, the environment, system properties or the
  /// default locale and time zone.
  public static ArchRule nothingAmbient(Hexagon hexagon) {
    return outsideTheWiring(
        hexagon, "read ambient state", Set.of(), AmbientRules::readsAmbientState);
  }

  /// R14: outside the wiring, a thread sleeps in named places only.
  public static ArchRule noSleep(Hexagon hexagon) {
    return outsideTheWiring(
        hexagon, "sleep", AllowedPlaces.SLEEPING.in(hexagon), AmbientRules::sleeps);
  }

  private static ArchRule outsideTheWiring(
      Hexagon hexagon, String action, Set<String> places, Predicate<JavaAccess<?>> actions) {
    return classes()
        .that()
        .resideInAPackage(hexagon.root() + "..")
        .and()
        .resideOutsideOfPackage(hexagon.bootstrap())
        .should(new OnlyIn(action, places, type -> accesses(type).filter(actions)))
        .because("a class receives what it needs, so a test can supply it (ADR 0007)");
  }

  private static Stream<JavaAccess<?>> accesses(JavaClass type) {
    return type.getAccessesFromSelf().stream();
  }

  private static boolean readsAmbientState(JavaAccess<?> access) {
    String name = nameOf(access);
    return AMBIENT_CALLS.contains(name)
        || (WITHOUT_ARGUMENT.contains(name) && parameters(access).isEmpty())
        || (name.startsWith("java.time.") && name.endsWith(".now") && !takesClock(access));
  }

  private static boolean sleeps(JavaAccess<?> access) {
    return SLEEPING_CALLS.contains(nameOf(access));
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
