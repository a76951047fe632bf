package hexmail.testkit.sabotage;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A contract with the sabotaged adapters that it must catch.
///
/// @param contract the interface with the clauses
/// @param test runs the contract on the adapter that `spoil` makes of an honest one; on the honest
///   one itself when nothing is bound
/// @param spoil where the sabotage of a run is bound
/// @param sabotages each is caught
public record SabotagedContract<P>(
    Class<?> contract,
    Class<?> test,
    ScopedValue<UnaryOperator<P>> spoil,
    List<Sabotage<P>> sabotages) {
  public SabotagedContract {
    sabotages = List.copyOf(sabotages);
  }

  /// The same, with `more` sabotages.
  public SabotagedContract<P> and(List<Sabotage<P>> more) {
    List<Sabotage<P>> all = Stream.concat(sabotages.stream(), more.stream()).toList();
    return new SabotagedContract<>(contract, test, spoil, all);
  }

  /// What the sabotages do wrong.
  public List<String> names() {
    return sabotages.stream().map(Sabotage::name).toList();
  }
}
