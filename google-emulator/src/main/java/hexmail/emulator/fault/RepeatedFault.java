package hexmail.emulator.fault;

/// A fault for a number of calls.
///
/// @param <F> the type itself
public interface RepeatedFault<F extends RepeatedFault<F>> {
  /// The value of `times` for a fault that stays until it is cleared.
  int ALWAYS = Integer.MAX_VALUE;

  /// How many calls pass without the fault first.
  default int after() {
    return 0;
  }

  /// How many calls then get the fault: 1 or more.
  int times();

  /// The same fault for this number of calls.
  F times(int times);

  /// The same fault for all calls, until it is cleared.
  default F always() {
    return times(ALWAYS);
  }

  /// Throws an `IllegalArgumentException` for fewer than one call.
  static void checkTimes(int times) {
    if (times < 1) {
      throw new IllegalArgumentException("times is 1 or more");
    }
  }
}
