package hexmail.emulator.fault;

/// Something that happens a number of times.
///
/// @param <F> the type itself
public interface RepeatedFault<F extends RepeatedFault<F>> {
  /// "Until it is cleared".
  int ALWAYS = Integer.MAX_VALUE;

  /// How often it still happens: 1 or more.
  int times();

  /// The same, so many times.
  F times(int times);

  /// The same, until it is cleared.
  default F always() {
    return times(ALWAYS);
  }

  /// Throws `IllegalArgumentException` when nothing would happen.
  static void check(int times) {
    if (times < 1) {
      throw new IllegalArgumentException("times is 1 or more");
    }
  }
}
