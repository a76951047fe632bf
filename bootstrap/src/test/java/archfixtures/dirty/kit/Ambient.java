package archfixtures.dirty.kit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Everything that reads the time, random numbers, the environment or the locale, or that sleeps.
@SuppressWarnings({"JavaTimeDefaultTimeZone", "StringCaseLocaleUsage", "TimeInStaticInitializer"})
final class Ambient {
  private static final Instant START = Instant.now();

  static List<Object> times(ZoneId zone, Clock clock) {
    Supplier<ZonedDateTime> byReference = ZonedDateTime::now;
    Supplier<Year> byLambda = () -> Year.now(zone);
    List<LongSupplier> numbers =
        List.of(System::currentTimeMillis, System::nanoTime, START::toEpochMilli);
    return List.of(
        byReference,
        byLambda,
        numbers,
        LocalDate.now(zone),
        Clock.systemUTC(),
        Clock.systemDefaultZone(),
        Clock.system(zone),
        Clock.tickMillis(zone),
        Clock.tickSeconds(zone),
        Clock.tickMinutes(zone),
        InstantSource.system(),
        Instant.now(clock),
        LocalDate.now(clock));
  }

  static List<Object> randomNumbers(long seed) throws NoSuchAlgorithmException {
    Supplier<Random> byReference = SecureRandom::new;
    Supplier<UUID> identifiers = UUID::randomUUID;
    return List.of(
        byReference,
        identifiers,
        new Random(),
        new SplittableRandom(),
        new SecureRandom(),
        new SecureRandom(new byte[1]),
        SecureRandom.getInstance("NativePRNG"),
        SecureRandom.getInstanceStrong(),
        ThreadLocalRandom.current(),
        RandomGenerator.getDefault(),
        RandomGenerator.of("L64X128MixRandom"),
        Math.random(),
        StrictMath.random(),
        new Random(seed),
        new SplittableRandom(seed));
  }

  static final class BySupertype extends Random {}

  static List<@Nullable Object> environment(String key) {
    return Arrays.asList(
        System.getenv(key),
        System.getenv(),
        System.getProperty(key),
        System.getProperty(key, key),
        System.getProperties(),
        System.setProperty(key, key),
        System.lineSeparator(),
        Boolean.getBoolean(key),
        Integer.getInteger(key),
        Long.getLong(key),
        Runtime.getRuntime(),
        ProcessHandle.current());
  }

  static List<Object> locale(String text) throws UnknownHostException {
    Function<String, String> byReference = String::toLowerCase;
    return List.of(
        byReference,
        text.toLowerCase(),
        text.toUpperCase(),
        text.toLowerCase(Locale.ROOT),
        Locale.getDefault(),
        ZoneId.systemDefault(),
        TimeZone.getDefault().getID(),
        Charset.defaultCharset(),
        InetAddress.getLocalHost());
  }

  static void sleeps(Duration pause) throws InterruptedException {
    Thread.sleep(1);
    Thread.sleep(pause);
    TimeUnit.SECONDS.sleep(1);
    LockSupport.park();
    LockSupport.parkNanos(1);
    LockSupport.parkUntil(1);
  }
}
