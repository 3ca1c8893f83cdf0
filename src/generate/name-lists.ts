/**
 * First names of several origins, common ones only. They are drawn apart from last names, so that whoever comes out is
 * nobody in particular, and nothing is stored that says where a name is from.
 */
export const FIRST_NAMES = (
  'Aaron Abigail Adam Adrian Agnieszka Aisha Alan Alexander Alice Alina Amara Amelia Amina Amir Amy Ana Andrea Andrew Angela ' +
  'Anil Anna Anthony Anya Arjun Ashley Asif Barbara Ben Beth Bianca Bilal Brandon Brian Callum Cameron Carl Carlos Carmen ' +
  'Caroline Charlotte Chidi Chloe Christine Claire Colin Connor Craig Cristina Curtis Daisy Daniel Danielle Darren David Dean ' +
  'Deborah Denise Diana Dominic Donna Dorota Dylan Edward Elena Elif Elizabeth Ella Emeka Emily Emma Emre Erin Esther Ethan Eva ' +
  'Farah Fatima Femi Fiona Florin Frances Gareth Gary Gavin George Georgia Gemma Grace Graham Hamza Hannah Hao Harpreet Harry ' +
  'Hassan Hayley Heather Helen Holly Hui Ian Ibrahim Imran Ioana Irina Isaac Isabel Ivan Jack Jacob Jade James Jamie Jan Jane ' +
  'Janet Jason Jasmine Jean Jennifer Jessica Joanna Jodie John Jonathan Joseph Joshua Julia Julie Kai Karen Karim Kate Katarzyna ' +
  'Keith Kelly Kevin Khalid Kieran Kim Kofi Kuba Kwame Laura Lauren Lee Leon Liam Linda Ling Lisa Liz Louise Lucas Lucy Luke ' +
  'Maciej Magda Malik Marcus Margaret Maria Mariam Mark Marta Martin Mary Matthew Mehmet Mei Melissa Michael Michelle Mihai ' +
  'Mohammed Molly Monika Morgan Muhammad Nadia Naomi Natalie Natalia Nathan Neil Niamh Nicola Nigel Nikhil Nina Nisha Noah Olga ' +
  'Olivia Oluwaseun Omar Owen Pamela Patricia Patrick Paul Pavel Peter Philip Piotr Priya Rachel Rahul Rajesh Ravi Rebecca Reece ' +
  'Rhys Richard Rita Robert Robin Rohan Rosa Rosie Ross Ruth Ryan Sadia Sally Salma Sam Samantha Samir Sandra Sara Scott Sean ' +
  'Sergei Shane Shannon Sharon Simon Sofia Sophie Stacey Stefan Stephen Steven Stuart Sunita Susan Svetlana Tamara Tanya Tara ' +
  'Tariq Tendai Thomas Tim Tomasz Toni Tony Tracy Uche Usman Valentina Vanessa Victor Victoria Viktor Vikram Wayne Wei William ' +
  'Xin Yasmin Yan Yusuf Zachary Zainab Zoe'
).split(' ');

/** Last names of several origins, common ones only. */
export const LAST_NAMES = (
  'Abbott Abdullah Adams Adeyemi Ahmed Akhtar Ali Allen Andersen Andrews Archer Armstrong Arnold Ashton Atkins Atkinson Bailey ' +
  'Baker Balogun Banda Banks Barker Barnes Barnett Barrett Barton Bates Begum Bell Bennett Berry Bhatt Bishop Black Blake Bond ' +
  'Booth Bowen Boyd Bradley Brennan Brooks Brown Bryant Burke Burns Burton Butler Byrne Campbell Carr Carroll Carter Castro ' +
  'Chambers Chan Chapman Chaudhry Chen Clark Clarke Cole Coleman Collins Connolly Cook Cooper Costa Cox Crawford Cross Cruz ' +
  'Cunningham Curtis Daly Davidson Davies Davis Dawson Day Deacon Dean Diaz Dixon Dobson Doherty Douglas Doyle Duncan Dunn Eaton ' +
  'Edwards Egan Elliott Ellis Eze Evans Farmer Farrell Fernandes Ferguson Field Fisher Fitzgerald Fleming Fletcher Flynn Forde ' +
  'Foster Fowler Fox Francis Franklin Fraser Freeman Gallagher Garcia Gardner Gibson Gilbert Gill Gordon Graham Grant Gray Green ' +
  'Greene Griffin Griffiths Gupta Hall Hamilton Hansen Harding Harper Harris Harrison Hart Harvey Hayes Henderson Henry Hicks ' +
  'Hill Holland Holmes Hopkins Horvat Houghton Howard Howe Hudson Hughes Hunt Hunter Hussain Hussein Ingram Iqbal Islam Ivanov ' +
  'Jackson Jacobs James Jankowski Jenkins Jensen John Johnson Johnston Jones Joseph Joyce Kamara Kaminski Kane Kapoor Kaur Kelly ' +
  'Kennedy Kent Kerr Khan King Knight Kovacs Kowalski Kumar Lane Larsen Lawrence Lawson Le Lee Lewandowski Lewis Li Little Liu ' +
  'Lloyd Long Lopez Lowe Lynch MacDonald Mahmood Malik Marsh Marshall Martin Martinez Mason Matthews May McCarthy McDonald ' +
  'McKenzie McLean Mensah Miah Miller Mills Mitchell Moore Moran Morgan Morris Morrison Moyo Mukherjee Murphy Murray Myers Nash ' +
  'Ncube Nelson Newman Nguyen Nichols Nicholson Nikolov Nolan Novak Nowak Obi Okafor Okeke Osborne Osei Owen Owens Page Palmer ' +
  'Park Parker Parsons Patel Patterson Pearce Pearson Pereira Perry Peters Petrov Phillips Pillay Poole Popa Popescu Porter ' +
  'Powell Price Quinn Rahman Ramsey Rao Read Reed Rees Reid Reynolds Rhodes Richards Richardson Riley Roberts Robertson Robinson ' +
  'Rodrigues Rogers Rose Ross Rowe Russell Ryan Sahin Sanders Sanchez Santos Saunders Schmidt Scott Sesay Shah Sharma Sharp Shaw ' +
  'Sheikh Sherwood Short Silva Simpson Singh Smith Spencer Stanley Stephens Stevens Stewart Stone Suleiman Sullivan Sutton Szabo ' +
  'Tan Taylor Thomas Thompson Thomson Tran Tucker Turner Underwood Usman Vaughan Vincent Wagner Walker Wallace Walsh Walters Wang ' +
  'Ward Warren Watkins Watson Watts Webb Webster Wells West Wheeler White Wilkins Wilkinson Williams Williamson Willis Wilson ' +
  'Wong Wood Woods Wright Wu Yang Yates Yilmaz Young Yusuf Zaman Zhang'
).split(' ');

/** Other forms of some names, as found in aliases: short forms, other spellings, other scripts. */
export const NAME_VARIANTS: Readonly<Record<string, readonly string[]>> = {
  Abdullah: ['Abdallah', 'عبد الله'],
  Ahmed: ['Ahmad', 'أحمد'],
  Alexander: ['Alex', 'Aleksandr'],
  Amina: ['Ameena', 'أمينة'],
  Andrew: ['Andy', 'Drew'],
  Anthony: ['Tony'],
  Chen: ['Chan', '陈'],
  Daniel: ['Danny', 'Dan'],
  Elena: ['Yelena', 'Елена'],
  Elizabeth: ['Liz', 'Beth'],
  Hassan: ['Hasan', 'حسن'],
  Hussain: ['Hussein', 'Husain', 'حسين'],
  Ibrahim: ['Ebrahim', 'إبراهيم'],
  Irina: ['Iryna', 'Ирина'],
  Ivan: ['Iwan', 'Иван'],
  Ivanov: ['Ivanoff', 'Иванов'],
  James: ['Jim', 'Jimmy'],
  Jonathan: ['Jon', 'Jonny'],
  Joseph: ['Joe', 'Joey'],
  Katarzyna: ['Kasia', 'Catherine'],
  Kowalski: ['Kovalski'],
  Li: ['Lee', '李'],
  Michael: ['Mick', 'Mikey'],
  Mohammed: ['Muhammad', 'Mohamed', 'محمد'],
  Muhammad: ['Mohammed', 'Mohamad', 'محمد'],
  Natalia: ['Nataliya', 'Наталья'],
  Nikolov: ['Nikoloff', 'Николов'],
  Olga: ['Olha', 'Ольга'],
  Petrov: ['Petroff', 'Петров'],
  Piotr: ['Peter'],
  Robert: ['Bob', 'Robbie'],
  Sergei: ['Sergey', 'Serhiy', 'Сергей'],
  Stephen: ['Steve', 'Stevie'],
  Svetlana: ['Svitlana', 'Светлана'],
  Thomas: ['Tom', 'Tommy'],
  Tomasz: ['Thomas', 'Tomek'],
  Viktor: ['Victor', 'Віктор'],
  Wang: ['Wong', '王'],
  William: ['Bill', 'Billy'],
  Yusuf: ['Yousef', 'Yosef', 'يوسف'],
  Zhang: ['Chang', '张'],
};
