/// Parses a message by RFC 5322 and MIME, and tolerates how real mail breaks them: headers, parts,
/// charsets, dates and text. Sources and storage of messages are in other packages.
@NullMarked
package hexmail.emulator.mime;

import org.jspecify.annotations.NullMarked;
