export interface NameList {
  /** How often the list is used, in parts of a hundred. */
  readonly weight: number;
  readonly forenames: readonly string[];
  readonly surnames: readonly string[];
}

/** Common names, put together at random: any likeness to a real pupil is chance. */
export const NAME_LISTS: readonly NameList[] = [
  {
    weight: 60,
    forenames: words(`Oliver Amelia George Isla Harry Ava Noah Mia Jack Ivy Leo Lily Oscar Freya Charlie Florence Henry
      Rosie Thomas Willow Freddie Phoebe Alfie Poppy Theo Evie William Ella Archie Daisy Joshua Grace Isaac Sophie
      Lucas Erin Ethan Matilda James Jessica Finley Alice Logan Ruby Edward Molly Samuel Chloe Toby Imogen Callum
      Georgia Kieran Niamh Rhys Megan Ewan Orla Declan Carys Jude Harriet Tyler Skye Connor Lola Riley Martha`),
    surnames: words(`Ashworth Barlow Beckett Bradshaw Brennan Broadbent Bullock Chadwick Clegg Coates Cartwright Dawson
      Dixon Eccles Entwistle Farrell Fenwick Garside Gallagher Greenhalgh Hargreaves Haworth Hindle Holt Howarth
      Ingham Jessop Kershaw Kirkham Langley Leech Lomax Marsden Mather Morgan Nuttall Ogden Parry Pickles Pilling
      Pritchard Quigley Ramsden Redfern Rigby Rowbotham Sagar Schofield Shawcross Sutcliffe Tattersall Thorpe Tierney
      Unsworth Vickers Wadsworth Walmsley Whitehead Whittaker Wolstenholme Yates Doyle Evans Griffiths Turner Walsh`),
  },
  {
    weight: 11,
    forenames: words(`Muhammad Ayesha Ibrahim Maryam Yusuf Zainab Hamza Khadija Bilal Hafsa Umar Iqra Zayn Aleena Adam
      Sumaiya Idris Noor Haroon Anisa`),
    surnames: words(`Ahmed Akhtar Ali Begum Chaudhry Hussain Iqbal Javed Khan Mahmood Malik Miah Mirza Rahman Rashid
      Shah Sheikh Uddin Yousaf Zaman`),
  },
  {
    weight: 7,
    forenames: words(`Arjun Diya Rohan Anaya Simran Gurpreet Aarav Priyanka Harjit Jasleen Kiran Meera Nikhil Riya Dev
      Ishaan`),
    surnames: words(
      `Bains Chopra Desai Dhillon Gill Joshi Kaur Mehta Patel Rao Reddy Sandhu Sharma Singh Thakur Varma`,
    ),
  },
  {
    weight: 7,
    forenames: words(`Chidi Adaeze Kwame Abena Tobi Folake Emeka Amara Kofi Efua Temitope Ngozi Babatunde Zuri Tendai
      Makena`),
    surnames: words(`Abiola Achebe Adeyemi Amoah Asante Boateng Chukwu Danso Eze Kamara Mensah Moyo Nwosu Obi Osei
      Owusu`),
  },
  {
    weight: 6,
    forenames: words(`Jakub Zofia Kacper Oliwia Filip Hanna Andrei Ioana Matas Ugnė Dmytro Oksana Tomáš Eliška Stoyan
      Mădălina`),
    surnames: words(`Kowalski Nowak Zieliński Wójcik Popescu Ionescu Petrauskas Kazlauskas Shevchenko Bondar Novák
      Horváth Dimitrov Lewandowska Dąbrowski Mureșan`),
  },
  {
    weight: 4,
    forenames: words(`Tiana Jaheim Shanelle Malachi Kezia Dante Renée Marlon Imani Tyrese Alisha Jermaine`),
    surnames: words(
      `Augustin Baptiste Bartley Campbell Clarke Cumberbatch Gayle Henriques Lewis Morrison Pinnock Reid`,
    ),
  },
  {
    weight: 3,
    forenames: words(`Omar Layla Karim Yara Emre Elif Baran Rojin Samir Hiba Kerem Dilan`),
    surnames: words(`Al-Khatib Aydın Demir Darwish El-Sayed Haddad Kaya Mansour Nasser Öztürk Saleh Yılmaz`),
  },
  {
    weight: 2,
    forenames: words(`João Beatriz Tiago Inês Mateus Lucía Iker Valentina`),
    surnames: words(`Gonçalves Ferreira Carvalho Núñez Ibáñez Simões Pereira Azevedo`),
  },
];

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
