package hexmail.emulator.front;

import hexmail.emulator.api.ApiAnswer;
import hexmail.emulator.api.ApiMethod;
import hexmail.emulator.api.ApiRequest;
import hexmail.emulator.api.Gate.Pass;
import hexmail.emulator.api.Gate.Visit;
import hexmail.emulator.api.Packed;
import hexmail.emulator.api.Target;
import hexmail.emulator.api.Wire;
import hexmail.emulator.front.BatchPart.Answered;
import hexmail.emulator.gmail.GmailError;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Several calls in one request, at most a hundred. They are let in in their order, held as long as
/// the slowest of them, and answered in their order.
final class Batch {
  private static final int MOST_PARTS = 100;

  private final Calls calls;
  private final BatchSettings settings;

  Batch(Calls calls, BatchSettings settings) {
    this.calls = calls;
    this.settings = settings;
  }

  void serve(Context context) {
    if (!settings.served()) {
      Wire.send(context, ApiAnswer.page(404));
      return;
    }
    ApiRequest request = ApiRequest.of(context);
    List<BatchPart> parts = new ArrayList<>();
    @Nullable GmailError mistake = null;
    try {
      parts.addAll(read(context));
    } catch (GmailError wrong) {
      mistake = wrong;
    }
    request.parameters().add("parts=" + parts.size());
    @Nullable String person = person(request, parts);
    try (Pass pass = calls.gate().admit(new Visit(request, ApiMethod.BATCH, false, person))) {
      calls.gate().hold(pass.delay());
      @Nullable GmailError refusal = mistake;
      Wire.send(
          context, pass.answer(() -> refusal == null ? answer(request, parts) : refusal.answer()));
    }
  }

  private static List<BatchPart> read(Context context) {
    try {
      byte[] body = Packed.unpacked(context.bodyAsBytes(), context.header("Content-Encoding"));
      List<BatchPart> parts = BatchReader.read(context.contentType(), body);
      if (parts.isEmpty() || parts.size() > MOST_PARTS) {
        throw new IllegalArgumentException("The batch has no calls, or more than " + MOST_PARTS);
      }
      return parts;
    } catch (IllegalArgumentException broken) {
      throw GmailError.invalid("Failed to parse batch request, error: " + broken.getMessage());
    }
  }

  /// Google's Java client signs the parts and not the request.
  private @Nullable String person(ApiRequest outer, List<BatchPart> parts) {
    ApiRequest first = parts.isEmpty() ? null : parts.getFirst().request();
    return calls.person(first == null ? outer : first.orWithCredentialsOf(outer));
  }

  private ApiAnswer answer(ApiRequest outer, List<BatchPart> parts) {
    List<Entered> entered = new ArrayList<>();
    try {
      for (BatchPart part : parts) {
        entered.add(enter(outer, part));
      }
      calls.gate().hold(longest(entered));
      List<Answered> answers = new ArrayList<>();
      for (Entered part : entered) {
        answers.add(new Answered(part.contentId(), answer(part)));
      }
      return BatchWriter.write(arranged(answers));
    } finally {
      entered.forEach(Entered::close);
    }
  }

  /// A part that was let in; without a pass when it leads nowhere.
  private record Entered(
      @Nullable String contentId,
      @Nullable ApiRequest request,
      @Nullable Target target,
      @Nullable Pass pass) {

    void close() {
      if (pass != null) {
        pass.close();
      }
    }
  }

  private Entered enter(ApiRequest outer, BatchPart part) {
    if (part.request() == null) {
      return new Entered(part.contentId(), null, null, null);
    }
    ApiRequest request = part.request().orWithCredentialsOf(outer);
    Optional<Target> target = Target.at(request.path());
    return target.isEmpty()
        ? new Entered(part.contentId(), request, null, null)
        : new Entered(
            part.contentId(), request, target.get(), calls.admit(request, target.get(), true));
  }

  private static Duration longest(List<Entered> parts) {
    Duration longest = Duration.ZERO;
    for (Entered part : parts) {
      if (part.pass() != null && part.pass().delay().compareTo(longest) > 0) {
        longest = part.pass().delay();
      }
    }
    return longest;
  }

  private ApiAnswer answer(Entered part) {
    if (part.request() == null) {
      return GmailError.invalid("Failed to parse batch request, error: no request").answer();
    }
    if (part.target() == null || part.pass() == null) {
      return GmailError.notFound().answer();
    }
    return calls.answer(part.request(), part.target(), part.pass());
  }

  private List<Answered> arranged(List<Answered> answers) {
    List<Answered> arranged = new ArrayList<>();
    int gap = settings.leftOutEvery();
    for (int at = 0; at < answers.size(); at++) {
      if (gap == 0 || (at + 1) % gap != 0) {
        arranged.add(answers.get(at));
      }
    }
    if (settings.shuffled()) {
      Collections.rotate(arranged, 1);
    }
    return arranged;
  }
}
