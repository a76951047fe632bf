package hexmail.testkit.sabotage;

import java.util.Set;
import java.util.function.UnaryOperator;

/// An adapter that is wrong in one way.
///
/// @param name what it does wrong, in plain words
/// @param spoil makes it from an honest adapter
/// @param clauses the clauses of the contract that catch it: these and no other
public record Sabotage<P>(String name, UnaryOperator<P> spoil, Set<String> clauses) {
  public Sabotage {
    clauses = Set.copyOf(clauses);
    if (clauses.isEmpty()) {
      throw new IllegalArgumentException("A sabotage that no clause catches is a gap: " + name);
    }
  }

  public static <P> Sabotage<P> of(String name, UnaryOperator<P> spoil, String... clauses) {
    return new Sabotage<>(name, spoil, Set.of(clauses));
  }
}
