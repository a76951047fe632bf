package hexmail.testkit.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The calls of one port or of several, in the order in which they were made. Safe for use by many
/// threads.
public final class Recorder {
  private final List<String> calls = new ArrayList<>();

  /// The calls so far, such as `CredentialStore.find(108204268033311374519)`.
  public synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  /// Forgets the calls so far.
  public synchronized void clear() {
    calls.clear();
  }

  /// @param arguments what may be read of the call's arguments, no secret
  synchronized void add(String call, Object... arguments) {
    calls.add(
        Stream.of(arguments)
            .map(Object::toString)
            .collect(Collectors.joining(", ", call + "(", ")")));
  }
}
