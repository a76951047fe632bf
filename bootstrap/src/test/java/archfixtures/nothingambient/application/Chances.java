package archfixtures.nothingambient.application;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Who rolls dice, in every form.
final class Chances {
  private Chances() {}

  static List<RandomGenerator> generators() throws NoSuchAlgorithmException {
    return List.of(
        new Random(),
        new SplittableRandom(),
        new SecureRandom(),
        new SecureRandom(new byte[1]),
        SecureRandom.getInstance("NativePRNG"),
        SecureRandom.getInstanceStrong(),
        ThreadLocalRandom.current(),
        RandomGenerator.getDefault(),
        RandomGenerator.of("L64X128MixRandom"));
  }

  static Supplier<Random> byConstructorReference() {
    return SecureRandom::new;
  }

  static Supplier<UUID> identifiers() {
    return UUID::randomUUID;
  }

  static double numbers() {
    return Math.random() + StrictMath.random();
  }

  static List<RandomGenerator> seeded(long seed) {
    return List.of(new Random(seed), new SplittableRandom(seed), new SplittableRandom(0));
  }

  static final class BySupertype extends Random {}
}
