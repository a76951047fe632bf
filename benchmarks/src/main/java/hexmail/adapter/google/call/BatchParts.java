package hexmail.adapter.google.call;

import java.util.List;

/// Lets benchmarks of other packages take an answer to a batch apart.
public final class BatchParts {
  private BatchParts() {}

  /// The bodies of its parts.
  public static List<String> of(String contentType, String answer) {
    return new Multipart(contentType, answer).responses().stream().map(PartResponse::body).toList();
  }
}
