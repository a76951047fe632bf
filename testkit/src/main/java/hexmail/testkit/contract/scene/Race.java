package hexmail.testkit.contract.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// Callers that start at the same moment.
public final class Race {
  public static final int RUNNERS = 20;

  private Race() {}

  /// Lets twenty callers, numbered from 0, go at once; their results, by number.
  public static <T> List<T> of(IntFunction<T> call) {
    CyclicBarrier start = new CyclicBarrier(RUNNERS);
    List<Callable<T>> runs = new ArrayList<>();
    for (int runner = 0; runner < RUNNERS; runner++) {
      int number = runner;
      runs.add(() -> {
        start.await();
        return call.apply(number);
      });
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<T> results = new ArrayList<>();
      for (Future<T> run : threads.invokeAll(runs)) {
        results.add(run.get());
      }
      return results;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("The race was interrupted", interrupted);
    } catch (ExecutionException failure) {
      throw new AssertionError("A call of the race failed", failure.getCause());
    }
  }
}
