package hexmail.benchmarks.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Sends requests at the same time, each on a virtual thread.
final class ParallelRequests {
  private ParallelRequests() {}

  /// One of several requests.
  interface Request {
    void send(int number) throws Exception;
  }

  /// Sends `count` requests and waits for all. Throws when one fails.
  static void send(int count, Request request) throws InterruptedException, ExecutionException {
    List<Callable<Integer>> requests = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      int own = number;
      requests.add(() -> {
        request.send(own);
        return own;
      });
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> sent : threads.invokeAll(requests)) {
        sent.get();
      }
    }
  }
}
