package hexmail.testkit.contract;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import hexmail.testkit.sabotage.RaceBarrier;
import hexmail.testkit.sabotage.Sabotage;
import hexmail.testkit.sabotage.SabotagedContract;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/// A contract, run once.
///
/// @param clauses those that ran
/// @param failed those that failed; one that broke instead, by anything but a failed assertion, is
///   followed by what broke it
record ContractRun(Set<String> clauses, Set<String> failed) {
  /// On the honest adapter.
  static ContractRun of(SabotagedContract<?> contract) {
    return of(contract.test());
  }

  static <P> ContractRun of(SabotagedContract<P> contract, Sabotage<P> sabotage) {
    return ScopedValue.where(contract.spoil(), sabotage.spoil()).call(() -> of(contract.test()));
  }

  private static ContractRun of(Class<?> test) {
    EngineExecutionResults results =
        EngineTestKit.engine("junit-jupiter").selectors(selectClass(test)).execute();
    return new ContractRun(
        sorted(results.testEvents().started().map(event -> name(event.getTestDescriptor()))),
        sorted(results.allEvents().failed().map(ContractRun::failure)));
  }

  private static Set<String> sorted(Stream<String> names) {
    return names.collect(Collectors.toCollection(TreeSet::new));
  }

  private static String failure(Event event) {
    String name = name(event.getTestDescriptor());
    Throwable cause =
        event.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow();
    boolean told =
        cause instanceof AssertionError && !(cause.getCause() instanceof RaceBarrier.BrokenBarrier);
    return told ? name : name + ": " + cause;
  }

  private static String name(TestDescriptor descriptor) {
    return descriptor.getSource().orElseThrow() instanceof MethodSource method
        ? method.getMethodName()
        : descriptor.getDisplayName();
  }
}
