/// Reads one message as RFC 5322 and MIME describe it, and as real mail breaks them: headers,
/// parts, charsets, dates and text. Nothing here knows where a message came from or where it is
/// kept.
@NullMarked
package hexmail.emulator.mime;

import org.jspecify.annotations.NullMarked;
