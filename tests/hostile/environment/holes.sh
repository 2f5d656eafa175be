# attack: makes files with holes of many gigabytes, and reads them
for size in 900G 20G 5G; do truncate -s $size note || truncate -s $size target; done; wc -c note target
