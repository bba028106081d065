import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * What real Lucene finds: reads corpus.tsv (id, text) and queries.tsv (name, minimum of should clauses, clauses) in the folder
 * given, and prints a line a query: name, matches, best hits as id:score. Needs lucene-core and lucene-analyzers-common 8.7.
 *
 * A clause is a word or, joined by dots, a phrase; a + before it makes it a must, a - a must-not, anything else is a should.
 */
public final class LuceneScores {
    private static final int TOP = 20;

    public static void main(String[] args) throws IOException {
        Path folder = Paths.get(args[0]);
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        index(folder.resolve("corpus.tsv"), directory);
        try (DirectoryReader reader = DirectoryReader.open(directory);
             PrintWriter out = new PrintWriter(Files.newBufferedWriter(folder.resolve("actual.tsv"), StandardCharsets.UTF_8))) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new BM25Similarity(1.2f, .75f));
            searcher.setQueryCache(null);
            for (String line : Files.readAllLines(folder.resolve("queries.tsv"), StandardCharsets.UTF_8)) {
                String[] columns = line.split("\t");
                out.print(columns[0]);
                print(searcher, query(Integer.parseInt(columns[1]), columns[2].split(" ")), out);
            }
        }
    }

    private static void index(Path corpus, ByteBuffersDirectory directory) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer());
        config.setSimilarity(new BM25Similarity(1.2f, .75f));
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (String line : Files.readAllLines(corpus, StandardCharsets.UTF_8)) {
                String[] columns = line.split("\t");
                Document document = new Document();
                document.add(new StringField("id", columns[0], Field.Store.YES));
                document.add(new TextField("body", columns[1], Field.Store.NO));
                writer.addDocument(document);
            }
            // One segment, so that the order of equal scores is the order of adding, which is the order of ids.
            writer.forceMerge(1);
        }
    }

    private static Query query(int minimum, String[] clauses) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        builder.setMinimumNumberShouldMatch(minimum);
        for (String clause : clauses) {
            switch (clause.charAt(0)) {
                case '+': builder.add(leaf(clause.substring(1)), Occur.MUST); break;
                case '-': builder.add(leaf(clause.substring(1)), Occur.MUST_NOT); break;
                default: builder.add(leaf(clause), Occur.SHOULD); break;
            }
        }
        return builder.build();
    }

    private static Query leaf(String words) {
        return words.indexOf('.') < 0
            ? new TermQuery(new Term("body", words))
            : new PhraseQuery("body", words.split("\\."));
    }

    private static void print(IndexSearcher searcher, Query query, PrintWriter out) throws IOException {
        TopScoreDocCollector collector = TopScoreDocCollector.create(TOP, null, Integer.MAX_VALUE);
        searcher.search(query, collector);
        TopDocs found = collector.topDocs();
        out.print("\t" + found.totalHits.value + "\t");
        String separator = "";
        for (ScoreDoc hit : found.scoreDocs) {
            out.print(separator + searcher.doc(hit.doc).get("id") + ":" + hit.score);
            separator = " ";
        }
        out.print("\n");
    }
}
