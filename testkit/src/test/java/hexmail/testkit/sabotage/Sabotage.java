package hexmail.testkit.sabotage;

import java.util.function.UnaryOperator;

/// An adapter that is wrong in one way.
///
/// @param name what it does wrong
/// @param adapter makes it from an honest adapter
/// @param clause a clause of the contract that it breaks; it may break others too
public record Sabotage<P>(String name, UnaryOperator<P> adapter, String clause) {
  public static <P> Sabotage<P> of(String name, UnaryOperator<P> adapter, String clause) {
    return new Sabotage<>(name, adapter, clause);
  }
}
